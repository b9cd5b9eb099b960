using System;
using System.IO;
using System.Reflection;
using System.Reflection.Emit;

namespace RdpTroubleshoot.Benchmarks;

/// <summary>A module with a manifest, an assembly and nothing in it: what every import takes.</summary>
internal sealed class EmptyModule : IDisposable
{
    private const string Name = "Empty";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public EmptyModule()
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(Name), typeof(object).Assembly);
        assembly.DefineDynamicModule(Name);
        assembly.Save(Path.Combine(folder.FullName, Name + ".dll"));
        File.WriteAllText(Manifest, $"@{{ RootModule = '{Name}.dll'; ModuleVersion = '1.0'; CmdletsToExport = @(); FunctionsToExport = @(); AliasesToExport = @() }}");
    }

    /// <summary>The manifest.</summary>
    public string Manifest => Path.Combine(folder.FullName, Name + ".psd1");

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);
}
