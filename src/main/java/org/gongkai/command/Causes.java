package org.gongkai.command;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.loading.BrokenConnection;
import org.gongkai.submission.CollidingNames;

/** Says in one line why something failed, as a person would and not as Java does. */
final class Causes {
    private static final Words BROKEN = new Words(
            "与数据库的连接中断（承载数据库的进程可能已结束）",
            "the connection to the database broke off (the process that carried it may have ended)");

    /** What operating systems answer, which Java hands on in English. */
    private static final Map<String, Words> OF_THE_SYSTEM = Map.of(
            "Not a directory", new Words("不是文件夹", "not a folder"),
            "File name too long", new Words("文件名过长", "the name of the file is too long"),
            "No space left on device", new Words("磁盘已满", "no space is left on the disk"),
            "Disk quota exceeded", new Words("磁盘配额已用完", "the disk quota is exceeded"),
            "File too large", new Words("文件超过系统允许的大小", "the file is larger than the system allows"),
            "Read-only file system", new Words("文件系统只读", "the file system is read-only"),
            "Permission denied", new Words("没有权限", "permission is denied"),
            "Too many open files", new Words("打开的文件过多", "too many files are open"));

    private Causes() {}

    static Words words(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> OF_THE_SYSTEM.entrySet().stream()
                        .filter(answer -> String.valueOf(cause.getMessage()).contains(answer.getKey()))
                        .map(answer -> answer.getValue().about(file(cause))))
                .findFirst()
                .orElseGet(() -> BrokenConnection.caused(failure) ? BROKEN : ownWords(failure));
    }

    private static String file(Throwable cause) {
        return cause instanceof FileSystemException of && of.getFile() != null ? of.getFile() : "";
    }

    private static Words ownWords(Throwable failure) {
        if (failure instanceof CollidingNames names) {
            return new Words(names.chinese(), names.english());
        }
        if (failure instanceof NoSuchFileException) {
            return new Words("文件或文件夹不存在", "no such file or folder").about(file(failure));
        }
        if (failure instanceof FileAlreadyExistsException) {
            return new Words("同名文件已存在", "a file of that name exists").about(file(failure));
        }
        if (failure instanceof AccessDeniedException) {
            return new Words("没有权限", "permission is denied").about(file(failure));
        }
        if (failure instanceof NotDirectoryException) {
            return new Words("不是文件夹", "not a folder").about(file(failure));
        }
        if (failure instanceof ReadOnlyFileSystemException) {
            return new Words("文件系统只读", "the file system is read-only");
        }
        String line = line(failure);
        return new Words(line, line);
    }

    /** The message without its line breaks, or the name of the exception where it has none. */
    static String line(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
    }
}
