package org.gongkai.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.loading.BrokenConnection;
import org.springframework.core.NestedExceptionUtils;

/** What a command works in: the console, and the settings given beside its own options. */
record Surroundings(Console console, Arguments arguments, JitCompiler compiler) {
    private static final int ATTEMPTS = 5;

    /** Where Spring finds settings in the folder that Gongkai is started in. */
    private static final List<Path> OWN_SETTINGS = Stream.of("application", "config/application")
            .flatMap(name -> Stream.of(".yaml", ".yml", ".properties").map(ending -> Path.of(name + ending)))
            .toList();

    Home home(Optional<Path> option) {
        return Home.of(option.or(() -> arguments.home().map(Surroundings::path)));
    }

    private static Path path(String value) {
        if (value.isBlank()) {
            throw new WrongUse(new Words("--gongkai.home 的值为空", "the value of --gongkai.home is empty"));
        }
        return Path.of(value);
    }

    /**
     * Whether there is, or may be, a warehouse to work on; a mistyped home shall not come to be, with an empty one in
     * it.
     */
    boolean hasWarehouse(Home home) {
        return home.hasDatabase()
                || System.getenv().keySet().stream().anyMatch(name -> name.startsWith("SPRING_"))
                || arguments.settings().stream().anyMatch(setting -> setting.startsWith("--spring."))
                || OWN_SETTINGS.stream().anyMatch(Surroundings::namesServer);
    }

    private static boolean namesServer(Path settings) {
        try {
            return Files.exists(settings)
                    && Files.readAllLines(settings).stream()
                            .anyMatch(line -> !line.strip().startsWith("#") && line.contains("jdbc:mysql:"));
        } catch (IOException unreadable) {
            return true;
        }
    }

    Application start(Home home) {
        Application application = Application.start(home, arguments.settings());
        application.onStandstill(this::endAtOnce);
        ConsoleWarnings.tellOnceOfTheLog(console);
        return application;
    }

    /** What is asked of a warehouse that is only looked at, and may be asked again. */
    interface Look<T> {
        T at(Application application) throws IOException;
    }

    /**
     * Looks at a warehouse, and once more where the connection broke off since another command that carried the embedded
     * database has ended.
     */
    <T> T look(Home home, Look<T> look) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (Application application = start(home)) {
                return look.at(application);
            } catch (CannotProceed known) {
                throw known;
            } catch (RuntimeException | IOException failure) {
                if (attempt == ATTEMPTS || !BrokenConnection.caused(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** A thread that hangs within the database would keep an orderly exit waiting for ever. */
    private void endAtOnce(Throwable failure) {
        Words why = Causes.words(NestedExceptionUtils.getMostSpecificCause(failure));
        console.complain(new Words(
                "失败：数据库已停止应答：" + why.chinese() + "；已提交的内容不受影响，排除原因后用 restart 继续",
                "failed: the database no longer answers: " + why.english()
                        + "; what was committed is safe; mend it and resume with restart"));
        Runtime.getRuntime().halt(ExitCode.FAILED);
    }

    Application serve(Home home) {
        return Application.serve(home, arguments.settings());
    }
}
