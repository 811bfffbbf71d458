package org.gongkai.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Excuses a body from an expected report. */
@Command(
        name = "waive",
        versionProvider = Version.class,
        description = "登记某单位某年度免报，须写明理由%nExcuses a body from the report expected of a year; a reason is needed")
final class ExpectedWaive implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--agency", required = true, paramLabel = "NAME", description = "单位全称%nfull name of the body")
    private String agency = "";

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description = "区划代码，单位名称中没有地名时%nits region, where the name has no place")
    private Optional<String> region = Optional.empty();

    @Option(names = "--year", required = true, paramLabel = "YYYY", description = "报告年度%nthe reporting year")
    private int year;

    @Option(names = "--withdraw", description = "取消免报登记%nexpects the report again")
    private boolean withdraw;

    @Mixin
    private AuthorOptions author = new AuthorOptions();

    @Mixin
    private HomeOption home = new HomeOption();

    ExpectedWaive(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        String named = agency.replace("%", "%%") + " " + year;
        return DeskSession.decide(
                surroundings,
                home,
                withdraw
                        ? new Words("免报登记已取消：" + named, "expected again: " + named)
                        : new Words("已登记免报：" + named, "no longer expected: " + named),
                application -> application.expected().waive(agency, region, year, withdraw, author.author()));
    }
}
