package org.gongkai.command;

import java.nio.file.NoSuchFileException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.gongkai.loading.LoadResult;
import org.gongkai.submission.ManifestUnusable;
import org.gongkai.warehouse.FileOutcome;
import org.gongkai.warehouse.RunHistory;
import org.gongkai.warehouse.RunRegister;
import org.gongkai.warehouse.RunTally;

/** Tells a person what a load came to, where every file went, and answers with the exit code. */
final class Summary {
    private static final int FEW = 20;
    private static final int SET_ASIDE_SHOWN = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final Map<String, Words> OUTCOMES = Map.of(
            "loaded", new Words("载入", "loaded"),
            "unchanged", new Words("未变", "unchanged"),
            "superseded", new Words("被替代", "superseded"),
            "held", new Words("待核", "held"),
            "rejected", new Words("拒收", "rejected"));

    private final Console console;
    private final Home home;
    private final RunRegister register;
    private final RunHistory history;

    Summary(Console console, Home home, RunRegister register, RunHistory history) {
        this.console = console;
        this.home = home;
        this.register = register;
        this.history = history;
    }

    int tell(LoadResult result) {
        if (result instanceof LoadResult.Finished finished) {
            return finished(finished);
        }
        if (result instanceof LoadResult.Failed failed) {
            return failed(failed);
        }
        if (result instanceof LoadResult.Stopped stopped) {
            console.complain(new Words(
                            "运行 %d 已按要求停止，可用 restart 或 load 继续",
                            "run %d was stopped as asked; restart or load resumes it")
                    .with(stopped.run().id()));
            return ExitCode.FAILED;
        }
        if (result instanceof LoadResult.Several several) {
            return several(several);
        }
        if (result instanceof LoadResult.Abandoned abandoned) {
            return abandoned(abandoned);
        }
        return occupied((LoadResult.Occupied) result);
    }

    private int finished(LoadResult.Finished finished) {
        if (finished.runs().isEmpty()) {
            console.say(new Words("没有需要继续的运行", "nothing to resume"));
        }
        finished.runs().forEach(this::completed);
        return finished.runs().stream().map(LoadResult.Completed::tally).anyMatch(Summary::hasSetAside)
                ? ExitCode.SET_ASIDE
                : ExitCode.DONE;
    }

    private static boolean hasSetAside(RunTally tally) {
        return tally.held() + tally.rejected() > 0;
    }

    private void completed(LoadResult.Completed completed) {
        RunTally tally = completed.tally();
        console.say("");
        console.say(headline(completed));
        count("提交", "presented", tally.presented());
        count("载入", "loaded", tally.loaded());
        count("未变", "unchanged", tally.unchanged());
        count("被替代", "superseded", tally.superseded());
        count("待核", "held", tally.held());
        count("拒收", "rejected", tally.rejected());
        count("忽略", "ignored", tally.ignored());
        count("问题", "findings", history.findings(completed.run()));
        if (tally.presented() - tally.ignored() == tally.unchanged()) {
            console.say(new Words("没有新内容，数据仓库未作改动", "nothing new; the warehouse is unchanged"));
        } else if (tally.presented() - tally.ignored() <= FEW) {
            List.of("loaded", "unchanged", "superseded").forEach(outcome -> files(completed, outcome));
        }
        if (tally.presented() - tally.ignored() > FEW && hasSetAside(tally)) {
            console.say(new Words(
                    "以下只列出待核和拒收的文件，全部文件见 export reports",
                    "only held and rejected files follow; export reports lists all"));
        }
        List.of("held", "rejected").forEach(outcome -> setAside(completed, outcome));
    }

    private static Words headline(LoadResult.Completed completed) {
        Words words = completed.resumed()
                ? new Words("运行 %d（%s）已继续并完成，用时 %.1f 秒", "run %d (%s) was resumed and is complete, %.1f s")
                : new Words("运行 %d（%s）完成，用时 %.1f 秒", "run %d (%s) is complete, %.1f s");
        return words.with(
                completed.run().id(), completed.run().period(), completed.took().toMillis() / 1000.0);
    }

    private void count(String chinese, String english, long files) {
        console.say("  %s %s: %,d".formatted(chinese, english, files));
    }

    private void files(LoadResult.Completed completed, String outcome) {
        for (FileOutcome file : register.outcomes(completed.run().id(), outcome, FEW)) {
            console.say("  %s  %s".formatted(label(outcome), file.path()));
        }
    }

    private void setAside(LoadResult.Completed completed, String outcome) {
        List<FileOutcome> files = register.outcomes(completed.run().id(), outcome, SET_ASIDE_SHOWN);
        for (FileOutcome file : files) {
            console.complain(
                    "%s  %s: %s".formatted(label(outcome), file.path(), new Words(file.chinese(), file.english())));
        }
        if (files.size() == SET_ASIDE_SHOWN) {
            console.complain(new Words("其余从略，可用 export reports 查看全部", "and so on; export reports lists them all"));
        }
    }

    private static String label(String outcome) {
        Words words = OUTCOMES.get(outcome);
        return words == null ? outcome : words.chinese() + " " + words.english();
    }

    private int failed(LoadResult.Failed failed) {
        if (failed.cause() instanceof ManifestUnusable manifest) {
            console.complain(new Words(
                    "清单有误，未载入任何内容：" + manifest.chinese() + "；更正后重新加载（运行 "
                            + failed.run().id() + "）",
                    "a manifest is wrong, nothing was loaded: " + manifest.english()
                            + "; correct it and load again (run " + failed.run().id() + ")"));
            return ExitCode.USAGE;
        }
        Words cause = Causes.words(failed.cause());
        String chineseFile = failed.file().map(file -> "处理文件 " + file + " 时出错：").orElse("");
        String englishFile = failed.file().map(file -> " at the file " + file).orElse("");
        console.complain(new Words(
                "运行 %d 失败：%s%s；已载入的内容不受影响，排除原因后用 restart 继续%s；日志 %s"
                        .formatted(
                                failed.run().id(),
                                chineseFile,
                                cause.chinese(),
                                isPastMending(failed)
                                        ? "，无法排除时用 restart --abandon "
                                                + failed.run().id() + " 放弃"
                                        : "",
                                home.log()),
                "run %d failed%s: %s; what was loaded is safe; resume with restart%s; log %s"
                        .formatted(
                                failed.run().id(),
                                englishFile,
                                cause.english(),
                                isPastMending(failed)
                                        ? ", or give it up by restart --abandon "
                                                + failed.run().id()
                                        : "",
                                home.log())));
        return ExitCode.FAILED;
    }

    /** An inbox that is gone may never come back, and the run would fail for ever. */
    private static boolean isPastMending(LoadResult.Failed failed) {
        return failed.cause() instanceof NoSuchFileException;
    }

    /** The worst of them, where they differ: one that failed can be resumed, whatever became of the others. */
    private int several(LoadResult.Several several) {
        List<Integer> exits = several.each().stream().map(this::tell).toList();
        return exits.stream().distinct().count() == 1 ? exits.get(0) : ExitCode.FAILED;
    }

    private int abandoned(LoadResult.Abandoned abandoned) {
        console.say(new Words(
                        "已放弃运行 %d（%s，%s）：%,d 件未处理的文件不再由它载入，已载入的内容不变；这些文件如在收件箱中，下次 load 会重新处理",
                        "run %d (%s, %s) is abandoned: it leaves %,d {file|files} undecided; what it loaded stays; files that are in the inbox are taken up by the next load")
                .with(
                        abandoned.run().id(),
                        abandoned.run().period(),
                        abandoned.run().inbox(),
                        abandoned.tally().pending()));
        return ExitCode.DONE;
    }

    private int occupied(LoadResult.Occupied occupied) {
        String since = TIME.format(inThisZone(occupied.since()));
        String done = occupied.run()
                .map(tally -> (tally.presented() - tally.pending()) + "/" + tally.presented())
                .orElse("0");
        console.complain(new Words(
                        "另一个加载正在进行（进程 %s，自 %s 起，已处理 %s 件）；本次未作任何改动，请稍后再试",
                        "another load is under way (process %s, since %s, %s files decided); nothing was changed, try later")
                .with(occupied.process(), since, done));
        return ExitCode.OCCUPIED;
    }

    private static LocalDateTime inThisZone(LocalDateTime utc) {
        return utc.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(ZoneId.systemDefault())
                .toLocalDateTime();
    }
}
