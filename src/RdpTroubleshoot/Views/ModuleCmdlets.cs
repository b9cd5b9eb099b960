using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace RdpTroubleshoot.Views;

/// <summary>The cmdlets of this version of the module: nobody is sent to one that is not there.</summary>
internal static class ModuleCmdlets
{
    private static readonly Lazy<string[]> AllNames = new(() => [.. typeof(ModuleCmdlets).Assembly.GetTypes()
        .Select(type => Attribute.GetCustomAttribute(type, typeof(CmdletAttribute)) as CmdletAttribute)
        .Where(cmdlet => cmdlet is not null)
        .Select(cmdlet => $"{cmdlet!.VerbName}-{cmdlet.NounName}")]);

    public static IReadOnlyCollection<string> Names => AllNames.Value;

    public static bool Has(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
