package org.gongkai.command;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A path as an option gives it. An empty one, as from a variable that is not set, would mean the current folder. */
final class PathValue implements ITypeConverter<Path> {

    @Override
    public Path convert(String value) {
        if (value.isBlank()) {
            throw new TypeConversionException("empty");
        }
        return Path.of(value);
    }
}
