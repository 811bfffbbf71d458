package org.gongkai.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.submission.Inbox;

/** Opens the folder that a person named as inbox. */
final class InboxFolder {
    private InboxFolder() {}

    /** @throws WrongUse where there is no such folder, or it stands in the archive of sources */
    static Inbox open(Path folder, Home home, Console console) throws IOException {
        Inbox inbox = Inbox.at(folder);
        if (inbox.exists()) {
            consider(home, inbox.root().toRealPath(), console);
            return inbox;
        }
        throw new WrongUse(new Words("收件箱文件夹不存在：%s", "no such inbox folder: %s").with(inbox.root()));
    }

    /** A person is told what is left out of the inbox, since {@code --home} has a default that is easily forgotten. */
    private static void consider(Home home, Path inbox, Console console) throws IOException {
        Path folder = Files.exists(home.folder()) ? home.folder().toRealPath() : home.folder();
        if (inbox.startsWith(folder.resolve("archive"))) {
            throw new WrongUse(new Words(
                            "收件箱 %s 在数据目录的原件存档之内，存档不能再作为报告载入；请改用另外的收件箱",
                            "the inbox %s stands in the archive of sources, which cannot be loaded as reports again; give another inbox")
                    .with(inbox));
        }
        if (folder.startsWith(inbox)) {
            console.complain(new Words(
                            "数据目录 %s 在收件箱内，其中由本程序存放的内容不作为报告载入；建议用 --home 把数据目录放在收件箱之外",
                            "the home %s stands in the inbox; what this program keeps there is not loaded as reports; better keep it elsewhere by --home")
                    .with(folder));
        }
    }
}
