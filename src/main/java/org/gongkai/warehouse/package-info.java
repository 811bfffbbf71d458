/** Turns reports and findings into dimensions and facts, and answers queries over them. */
@ApplicationModule(allowedDependencies = {"submission", "form", "agency", "report", "check"})
@NullMarked
package org.gongkai.warehouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
