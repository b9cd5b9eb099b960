using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;
using System.Security;
using SystemConsole = System.Console;

namespace RdpTroubleshoot.Console;

/// <summary>Results to standard output, everything about the run to standard error, and no questions.</summary>
internal sealed class ConsoleUserInterface : PSHostUserInterface
{
    private static readonly TextWriter Output = SystemConsole.Out;
    private static readonly TextWriter Error = SystemConsole.Error;

    /// <inheritdoc/>
    public override PSHostRawUserInterface RawUI { get; } = new ConsoleRawUserInterface();

    /// <inheritdoc/>
    public override bool SupportsVirtualTerminal => Terminal.HasColour;

    /// <inheritdoc/>
    public override void Write(string value) => Output.Write(Plain(value));

    /// <inheritdoc/>
    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Output.Write(Plain(value));

    /// <inheritdoc/>
    public override void WriteLine(string value) => Output.WriteLine(Plain(value));

    /// <inheritdoc/>
    public override void WriteErrorLine(string value) => Error.WriteLine(Plain(value));

    /// <inheritdoc/>
    public override void WriteWarningLine(string message) => Error.WriteLine("WARNING: " + message);

    /// <inheritdoc/>
    public override void WriteVerboseLine(string message) => Error.WriteLine("VERBOSE: " + message);

    /// <inheritdoc/>
    public override void WriteDebugLine(string message) => Error.WriteLine("DEBUG: " + message);

    /// <inheritdoc/>
    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        if (SystemConsole.IsErrorRedirected || !Terminal.HasColour)
        {
            return;
        }

        string line = record.RecordType == ProgressRecordType.Completed ? "" : $"{record.Activity}: {record.PercentComplete}% {record.StatusDescription}";
        int room = Terminal.Width - 1;
        Error.Write('\r' + (line.Length > room ? line[..room] : line).PadRight(room) + '\r');
    }

    /// <inheritdoc/>
    public override string ReadLine() => throw NoAnswers.Asked("a line");

    /// <inheritdoc/>
    public override SecureString ReadLineAsSecureString() => throw NoAnswers.Asked("a secret");

    /// <inheritdoc/>
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw NoAnswers.Asked(descriptions.Count > 0 ? descriptions[0].Name : caption);

    /// <inheritdoc/>
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        throw NoAnswers.Asked(message);

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw NoAnswers.Asked("a credential");

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw NoAnswers.Asked("a credential");

    /// <summary>The engine leaves it to its host to take colours away.</summary>
    private static string Plain(string value) =>
        Terminal.HasColour ? value : new StringDecorated(value).ToString(OutputRendering.PlainText);
}
