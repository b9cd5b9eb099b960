using System;
using System.Buffers;
using System.IO;
using System.Linq;

namespace RdpTroubleshoot.Console;

/// <summary>Reads the command line.</summary>
internal static class CommandLine
{
    private static readonly SearchValues<char> SyntaxSigns = SearchValues.Create(";|&$(){}'\"<>`\n\r\t ");

    /// <summary>Understands the arguments.</summary>
    /// <param name="args">The arguments of the process.</param>
    /// <param name="hasInput">Whether standard input is redirected.</param>
    /// <exception cref="UsageException">They mean nothing here.</exception>
    public static Invocation Parse(string[] args, bool hasInput)
    {
        string? module = null;
        string[] rest = args;
        if (rest.Length > 0 && Is(rest[0], "module"))
        {
            module = rest.Length > 1 ? rest[1] : throw new UsageException("-Module needs the path of a manifest or assembly.");
            rest = rest[2..];
        }

        return ParseWork(rest, hasInput) with { Module = module };
    }

    private static Invocation ParseWork(string[] args, bool hasInput) => args switch
    {
        [] => new Invocation(hasInput ? Work.RunStandardInput : Work.ShowHelp),
        ["-"] => new Invocation(Work.RunStandardInput),
        [var one] when Is(one, "help") || Is(one, "h") || one is "-?" or "/?" => new Invocation(Work.ShowHelp),
        [var one] when Is(one, "version") => new Invocation(Work.ShowVersion),
        [var one] when Is(one, "command") || Is(one, "c") => throw new UsageException("-Command needs a text."),
        [var one, .. var text] when Is(one, "command") || Is(one, "c") => new Invocation(Work.Run) { Script = string.Join(' ', text) },
        [var one] when Is(one, "file") || Is(one, "f") => throw new UsageException("-File needs the path of a script."),
        [var one, var file, .. var rest] when Is(one, "file") || Is(one, "f") => RunFile(file, rest),
        [['-', ..] unknown, ..] => throw new UsageException($"There is no option {unknown}."),
        [var text] => new Invocation(Work.Run) { Script = text },
        _ => new Invocation(Work.Run) { Script = string.Join(' ', args.Select(Quote)) },
    };

    private static bool Is(string argument, string option) =>
        string.Equals(argument, "-" + option, StringComparison.OrdinalIgnoreCase)
        || string.Equals(argument, "--" + option, StringComparison.OrdinalIgnoreCase);

    private static Invocation RunFile(string file, string[] arguments)
    {
        string path = Path.GetFullPath(file);
        return File.Exists(path)
            ? new Invocation(Work.Run) { Script = $"& {Literal(path)} {string.Join(' ', arguments.Select(Quote))}" }
            : throw new UsageException($"There is no script {path}.");
    }

    /// <summary>
    /// The shell has taken the quotes away: what holds blanks or signs of PowerShell's syntax is a text. The rest stays as it is, so that
    /// <c>-Id RDP1*,RDP2*</c> is a list.
    /// </summary>
    private static string Quote(string argument) =>
        argument.Length == 0 || argument[0] is '@' or '#' || argument.AsSpan().ContainsAny(SyntaxSigns) ? Literal(argument) : argument;

    private static string Literal(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
