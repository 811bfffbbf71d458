/** Turns a document into a filled form and a report: recognise, then normalise. */
@ApplicationModule(allowedDependencies = {"submission", "document", "form", "agency", "report"})
@NullMarked
package org.gongkai.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
