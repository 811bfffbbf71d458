package org.gongkai.submission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/** A file of which only so many bytes may be read until the budget is lifted: the directory of an archive may lie. */
final class BudgetedChannel implements SeekableByteChannel {
    private final FileChannel file;
    private long left;
    private boolean lifted;

    BudgetedChannel(FileChannel file, long budget) {
        this.file = file;
        this.left = budget;
    }

    void lift() {
        lifted = true;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int read = file.read(target);
        left -= lifted ? 0 : Math.max(0, read);
        if (left < 0) {
            throw new SubmissionRejected(
                    RejectionReason.TOO_LARGE, new Particulars("压缩包目录过大，文件过多", "its list of entries is too long"));
        }
        return read;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new UnsupportedOperationException("archives are only read");
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new UnsupportedOperationException("archives are only read");
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
