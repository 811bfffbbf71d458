/** The real databases that tests run on. */
@NullMarked
package org.gongkai.databases;

import org.jspecify.annotations.NullMarked;
