package org.gongkai.web;

/** Why a page was not had, in Chinese and English. */
record Words(String chinese, String english) {
    @Override
    public String toString() {
        return chinese + Fetched.BESIDE + english;
    }
}
