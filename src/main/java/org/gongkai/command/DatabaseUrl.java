package org.gongkai.command;

/** A JDBC URL as it may be shown: without the password, in any of the places where drivers take one. */
record DatabaseUrl(String value) {

    @Override
    public String toString() {
        return value.replaceAll("(?i)([?&;](?:password|password\\d|pwd)=)[^&;]*", "$1***")
                .replaceAll("(?i)(//[^/@:?]*:)[^/@]*@", "$1***@")
                .replaceAll("(?i)(password=)[^,)&;*]+", "$1***");
    }
}
