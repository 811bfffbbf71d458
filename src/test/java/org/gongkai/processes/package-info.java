/** Runs the jar as its users do, in processes of its own that can be killed and paused. */
@NullMarked
package org.gongkai.processes;

import org.jspecify.annotations.NullMarked;
