package org.gongkai.warehouse;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;

/** Takes the numbers of one row in the order of its columns. */
interface Numbers {

    void add(long number) throws SQLException;

    void add(BigDecimal number) throws SQLException;

    void addNull() throws SQLException;

    default void addCount(Optional<Long> count) throws SQLException {
        if (count.isPresent()) {
            add(count.get());
        } else {
            addNull();
        }
    }

    default void addAmount(Optional<BigDecimal> amount) throws SQLException {
        if (amount.isPresent()) {
            add(amount.get());
        } else {
            addNull();
        }
    }

    /** As parameters of a statement. */
    final class Bound implements Numbers {
        private final PreparedStatement row;
        private int column;

        Bound(PreparedStatement row) {
            this.row = row;
        }

        @Override
        public void add(long number) throws SQLException {
            row.setLong(++column, number);
        }

        @Override
        public void add(BigDecimal number) throws SQLException {
            row.setBigDecimal(++column, number);
        }

        @Override
        public void addNull() throws SQLException {
            row.setNull(++column, Types.DECIMAL);
        }
    }

    /** As literals of one statement with many rows. */
    final class Written implements Numbers {
        private static final int USUAL_LENGTH = 1 << 16;

        private final StringBuilder sql = new StringBuilder(USUAL_LENGTH);

        Written(String into) {
            sql.append(into);
        }

        void begin() {
            sql.append('(');
        }

        void end() {
            sql.setCharAt(sql.length() - 1, ')');
            sql.append(',');
        }

        @Override
        public void add(long number) {
            sql.append(number).append(',');
        }

        @Override
        public void add(BigDecimal number) {
            sql.append(number.toPlainString()).append(',');
        }

        @Override
        public void addNull() {
            sql.append("null,");
        }

        /** The statement, once all rows have ended. */
        String sql() {
            return sql.substring(0, sql.length() - 1);
        }
    }
}
