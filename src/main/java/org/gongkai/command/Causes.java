package org.gongkai.command;

import java.nio.file.NoSuchFileException;

/** Says in one line why something failed. */
final class Causes {
    private Causes() {}

    /** The message without its line breaks, or the name of the exception where it has none. */
    static String line(Throwable failure) {
        if (failure instanceof NoSuchFileException gone) {
            return "文件或文件夹不存在 no such file or folder: " + gone.getFile();
        }
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
