/** The values of a report: its identity, figures and findings. */
@ApplicationModule(allowedDependencies = {"submission", "form", "agency"})
@NullMarked
package org.gongkai.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
