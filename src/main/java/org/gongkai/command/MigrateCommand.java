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
            Words words = migrated.migrations() == 0
                    ? new Words("数据库结构已是最新，未作改动：%2$s", "the schema was up to date and is unchanged: %2$s")
                    : new Words(
                            "已建立或升级数据库结构（%d 项）：%s",
                            "the schema was created or upgraded by %d {migration|migrations}: %s");
            surroundings
                    .console()
                    .say(words.with(migrated.migrations(), migrated.url().place()));
        }
        return ExitCode.DONE;
    }
}
