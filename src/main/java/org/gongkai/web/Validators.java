package org.gongkai.web;

/** By what a server tells whether a page changed (RFC 9110, section 8.8); empty where it gave none. */
public record Validators(String etag, String lastModified) {
    public static final Validators NONE = new Validators("", "");
}
