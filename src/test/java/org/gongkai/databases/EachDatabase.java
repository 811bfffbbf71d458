package org.gongkai.databases;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** An empty schema on each database that can start here. */
final class EachDatabase implements ArgumentsProvider {

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return Arrays.stream(Vendor.values())
                .filter(TestDatabase::canStart)
                .map(vendor -> Arguments.of(TestDatabase.fresh(vendor)));
    }
}
