/** Turns published names, regions and years into an identity, with the evidence for it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongkai.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
