/**
 * Turns a seed into a document in one of the layouts that agencies use, together with the truth about it. States the
 * statutory form by itself, so that what the recogniser reads is checked against a second statement of the form.
 */
@NullMarked
package org.gongkai.generator;

import org.jspecify.annotations.NullMarked;
