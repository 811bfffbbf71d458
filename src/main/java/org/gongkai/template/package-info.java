/** Turns the statutory form into a workbook that a person keys a report into, laid out so that it reads back exactly. */
@ApplicationModule(allowedDependencies = {"form", "agency"})
@NullMarked
package org.gongkai.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
