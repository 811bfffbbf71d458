package org.gongkai.extraction;

import java.util.Arrays;
import java.util.List;
import org.gongkai.document.Cell;
import org.jspecify.annotations.Nullable;

/** The texts of a header and the places they stand in, counted from its first: all that decides what it is. */
final class HeaderWording {
    private final String[] texts;
    private final int[] places;
    private final int hash;

    /**
     * @param rowsKnown whether the columns of the cells are places too, and not only their lines
     * @param apart whether each cell has a line of its own
     */
    HeaderWording(List<Cell> cells, boolean rowsKnown, boolean apart) {
        int size = cells.size();
        this.texts = new String[size];
        this.places = new int[1 + (rowsKnown ? 3 * size : size)];
        places[places.length - 1] = apart ? 1 : 0;
        for (int i = 0; i < size; i++) {
            Cell cell = cells.get(i);
            texts[i] = cell.text();
            places[i] = cell.row() - cells.get(0).row();
            if (rowsKnown) {
                places[size + i] = cell.column() - cells.get(0).column();
                places[2 * size + i] = cell.columnSpan();
            }
        }
        this.hash = 31 * Arrays.hashCode(texts) + Arrays.hashCode(places);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HeaderWording wording
                && hash == wording.hash
                && Arrays.equals(places, wording.places)
                && Arrays.equals(texts, wording.texts);
    }
}
