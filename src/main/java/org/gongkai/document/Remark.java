package org.gongkai.document;

import org.gongkai.submission.SourceAddress;

/**
 * Something about the document that a person should know, such as a hidden sheet that was read.
 *
 * @param code snake case, becomes the finding's check, such as {@code hidden_sheet}
 */
public record Remark(String code, String detail, SourceAddress address) {}
