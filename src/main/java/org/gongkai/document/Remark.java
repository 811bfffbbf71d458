package org.gongkai.document;

import org.gongkai.submission.SourceAddress;

/**
 * Something about the document that a person should know, such as a hidden sheet that was read.
 *
 * <p>Of pages: {@code hidden_content} (a hidden cell or row that was read, or a hidden part of a line that was not),
 * {@code struck_content} (struck through, not read). Of Word documents the same, and {@code covered_text}. Of workbooks: {@code hidden_sheet}, {@code hidden_row},
 * {@code hidden_column} (read), {@code date_in_cell} (a number shown as a date), {@code scaled_number} (a number that
 * its format shows divided, with other digits or not at all), {@code formula_without_value}, {@code covered_text} (under a merged region, not read),
 * {@code unreadable_properties}. Of PDF: {@code hidden_content} and
 * {@code struck_content} (not read), {@code picture_page}. Of any text: {@code undecodable_text}.
 *
 * @param code snake case, becomes the finding's check, such as {@code hidden_sheet}
 */
public record Remark(String code, String detail, SourceAddress address) {}
