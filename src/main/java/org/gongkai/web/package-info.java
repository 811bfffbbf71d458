/** Turns the addresses of pages into their bytes, politely and without being led astray. */
@ApplicationModule(allowedDependencies = {"submission"})
@NullMarked
package org.gongkai.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
