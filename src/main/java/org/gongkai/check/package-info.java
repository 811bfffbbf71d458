/** Turns a report into findings. */
@ApplicationModule(allowedDependencies = {"submission", "form", "agency", "report"})
@NullMarked
package org.gongkai.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
