/** The command line: one jar, one command a use. */
@ApplicationModule(
        allowedDependencies = {"submission", "form", "agency", "template", "loading", "warehouse", "console"})
@NullMarked
package org.gongkai.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
