/** Submissions made to do harm, and what must come of them. */
@NullMarked
package org.gongkai.hostile;

import org.jspecify.annotations.NullMarked;
