package org.gongkai.document;

import java.util.List;

/** @param number from 1 */
record PdfPage(int number, Box box, List<PageItem> items) {
    PdfPage {
        items = List.copyOf(items);
    }

    PdfPage with(List<PageItem> others) {
        return new PdfPage(number, box, others);
    }
}
