package org.gongkai.command;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a person asked for, in a folder that is there: a mistyped one shall not come to be. */
record OutputFile(Path path) {

    /** @throws WrongUse where its folder does not exist */
    static OutputFile of(Path out) {
        Path path = out.toAbsolutePath().normalize();
        Path folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new WrongUse(new Words(
                            "--out 所在的文件夹不存在：%s；请先建立，或改写路径",
                            "the folder of --out does not exist: %s; create it first, or name another")
                    .with(folder == null ? path : folder));
        }
        return new OutputFile(path);
    }
}
