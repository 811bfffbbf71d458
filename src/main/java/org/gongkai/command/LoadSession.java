package org.gongkai.command;

import java.io.IOException;
import org.gongkai.loading.LoadResult;
import org.gongkai.loading.Loading;
import org.gongkai.loading.Progress;
import org.gongkai.warehouse.RunHistory;
import org.gongkai.warehouse.RunRegister;

/** One command's use of the loader: started, watched by a person, stopped by a signal, and summed up. */
final class LoadSession {
    private LoadSession() {}

    /** What is asked of the loader. */
    interface Request {
        LoadResult of(Loading loading, Progress progress) throws InterruptedException;
    }

    /** What is done with a warehouse that was just loaded. */
    interface Afterwards {
        void with(Application application) throws IOException;
    }

    static int carryOut(Surroundings surroundings, Home home, Request request)
            throws InterruptedException, IOException {
        return carryOut(surroundings, home, request, application -> {});
    }

    static int carryOut(Surroundings surroundings, Home home, Request request, Afterwards afterwards)
            throws InterruptedException, IOException {
        Console console = surroundings.console();
        try (SignalGuard guard = new SignalGuard(console);
                Application application = surroundings.start(home)) {
            guard.onSignal(application.loading()::stop);
            LoadResult result = watched(request, application.loading(), surroundings);
            int exit = new Summary(
                            console,
                            home,
                            new RunRegister(application.database()),
                            new RunHistory(application.database()))
                    .tell(result);
            if (result instanceof LoadResult.Finished) {
                afterwards.with(application);
            }
            return exit;
        }
    }

    private static LoadResult watched(Request request, Loading loading, Surroundings surroundings)
            throws InterruptedException {
        Progress progress = new Progress();
        surroundings.compiler().follow(progress);
        ProgressDisplay display = ProgressDisplay.of(progress, surroundings.console());
        try {
            return request.of(loading, progress);
        } finally {
            display.end();
        }
    }
}
