package org.gongkai.loading;

import java.util.Optional;

/**
 * What a person decides on a report.
 *
 * @param file as exports name it, such as {@code ledger.xlsx#2}
 * @param candidate the place of the candidate chosen, from 1
 * @param agency the body's name
 * @param region the code of its region, where the name does not say it
 * @param year the reporting year
 */
public record Choice(
        String file,
        Optional<Integer> candidate,
        Optional<String> agency,
        Optional<String> region,
        Optional<Integer> year) {}
