/** Answers people's programs over HTTP: names of bodies reconciled against the warehouse. */
@ApplicationModule(allowedDependencies = {"agency", "warehouse"})
@NullMarked
package org.gongkai.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
