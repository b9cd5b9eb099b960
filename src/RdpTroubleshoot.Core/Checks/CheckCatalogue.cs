using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Checks;

/// <summary>Finds the checks in this assembly by their type, so that adding a check is adding a file.</summary>
/// <typeparam name="TFacts">The facts that the checks judge.</typeparam>
internal static class CheckCatalogue<TFacts>
{
    public static IReadOnlyList<Check<TFacts>> Load() =>
    [
        .. typeof(CheckCatalogue<>).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Check<TFacts>)))
            .Select(type => (Check<TFacts>)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(check => check.Info.Id, CheckIdOrder.Instance),
    ];
}
