package org.gongkai.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings the schema up to date and does nothing else. */
@Command(
        name = "migrate",
        versionProvider = Version.class,
        description = "建立或升级数据库表结构，不载入数据%nCreates or upgrades the schema, and loads nothing")
final class MigrateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOption home = new HomeOption();

    MigrateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Application migrated = surroundings.start(surroundings.home(home.folder()))) {
            surroundings.console().say(new Words("数据库结构已是最新：%s", "the schema is up to date: %s").with(migrated.url()));
        }
        return ExitCode.DONE;
    }
}
