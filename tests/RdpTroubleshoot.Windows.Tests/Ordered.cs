using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Windows.Tests;

internal static class Ordered
{
    public static IEnumerable<string> ToOrdered(this IEnumerable<string> names) => names.OrderBy(name => name, StringComparer.Ordinal);
}
