/** Turns bytes into a {@link org.gongkai.document.Document}: paragraphs and grids of addressed cells. */
@ApplicationModule(allowedDependencies = {"submission"})
@NullMarked
package org.gongkai.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
