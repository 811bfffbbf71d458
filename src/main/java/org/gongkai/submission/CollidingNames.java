package org.gongkai.submission;

import java.nio.file.Path;

/**
 * Two entries of one folder are presented under the same path, so that what is meant by it is ambiguous. Nothing is
 * guessed: the run fails until one of them is renamed.
 */
public final class CollidingNames extends RuntimeException {
    private final String name;
    private final Path folder;
    private final String chinese;

    private CollidingNames(String name, Path folder, String chinese, String english) {
        super(english);
        this.name = name;
        this.folder = folder;
        this.chinese = chinese;
    }

    /** Two names that differ only in how Unicode composes their characters. */
    static CollidingNames inUnicode(String name, Path folder) {
        return new CollidingNames(
                name,
                folder,
                folder + " 中有两个名称只是字符的编码方式不同（Unicode NFC 相同）：" + name + "；请改名其中一个",
                "two entries of " + folder + " have the same name in Unicode NFC: " + name + "; rename one");
    }

    /** An archive beside a folder that has its name and an exclamation mark. */
    static CollidingNames archiveAndFolder(String folderName, Path folder) {
        String archive = folderName.substring(0, folderName.length() - 1);
        return new CollidingNames(
                folderName,
                folder,
                folder + " 中压缩包 " + archive + " 与文件夹 " + folderName + " 内的文件路径相同；请改名其中一个",
                "the files of the archive " + archive + " and of the folder " + folderName + " beside it, in " + folder
                        + ", have the same paths; rename one");
    }

    public String name() {
        return name;
    }

    public Path folder() {
        return folder;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return String.valueOf(getMessage());
    }
}
