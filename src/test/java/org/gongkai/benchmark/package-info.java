/** Measures whole loads by the packaged program beside the floor that its libraries and the database set. */
@NullMarked
package org.gongkai.benchmark;

import org.jspecify.annotations.NullMarked;
