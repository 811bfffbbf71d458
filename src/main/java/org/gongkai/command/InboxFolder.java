package org.gongkai.command;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.gongkai.submission.Inbox;

/** Opens the folder that a person named as inbox. */
final class InboxFolder {
    private InboxFolder() {}

    /** @throws WrongUse where there is no such folder */
    static Inbox open(Path folder) {
        Inbox inbox = Inbox.at(folder);
        if (inbox.exists()) {
            return inbox;
        }
        if (folder.toString().contains("?") && !Console.writesChinese(Charset.defaultCharset())) {
            throw new WrongUse(new Words(
                    "找不到收件箱：当前语言环境无法传递中文路径，请先设置 LC_ALL=C.UTF-8",
                    "no such inbox: this locale cannot carry a Chinese path; set LC_ALL=C.UTF-8"));
        }
        throw new WrongUse(new Words("收件箱文件夹不存在：%s", "no such inbox folder: %s").with(inbox.root()));
    }
}
