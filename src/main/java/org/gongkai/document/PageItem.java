package org.gongkai.document;

/** What stands on a page in reading order. */
sealed interface PageItem permits TextLine, RuledTable {
    Box box();
}
