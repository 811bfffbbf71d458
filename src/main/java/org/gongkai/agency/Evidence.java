package org.gongkai.agency;

/**
 * One reason for an identification.
 *
 * @param source where it was found: {@code manifest}, {@code title} (of the page), {@code heading} (of the text),
 *     {@code text}, {@code period}, {@code lead} (the subject of a sentence that opens with the year), {@code contact},
 *     {@code signature}, {@code publisher}, {@code sheet}, {@code path}, {@code site_id}, {@code index_number}, {@code host},
 *     {@code site_name}
 * @param quote the words themselves
 * @param supports what they were taken to say, such as {@code agency=昌吉市阿什里乡人民政府}, {@code year=2025}; for a name that several
 *     regions bear, {@code candidate=320106 江苏省南京市鼓楼区}
 */
public record Evidence(String source, String quote, String supports) {}
