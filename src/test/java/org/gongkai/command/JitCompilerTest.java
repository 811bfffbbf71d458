package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JitCompilerTest {
    @TempDir
    private Path inbox;

    @Test
    void someReportsAreAFewFiles() throws IOException {
        Files.writeString(Files.createDirectory(inbox.resolve("2024")).resolve("a.html"), "a");

        assertThat(JitCompiler.holdsFew(inbox)).isTrue();
    }

    @Test
    void aLargeArchiveIsManyFiles() throws IOException {
        try (RandomAccessFile archive =
                new RandomAccessFile(inbox.resolve("all.ZIP").toFile(), "rw")) {
            archive.setLength(20_000_000);
        }

        assertThat(JitCompiler.holdsFew(inbox)).isFalse();
    }

    @Test
    void aFolderThatCannotBeListedIsNotTakenForAnEmptyOne() {
        assertThat(JitCompiler.holdsFew(inbox.resolve("missing"))).isFalse();
    }

    @Test
    void thisJavaKnowsTheDirectives() throws Exception {
        Object help = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "help",
                        new Object[] {new String[] {"Compiler.directives_add"}},
                        new String[] {String[].class.getName()});

        assertThat(help).asString().contains("Compiler.directives_add").contains("filename");
    }
}
