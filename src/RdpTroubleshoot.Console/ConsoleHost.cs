using System;
using System.Globalization;
using System.Management.Automation.Host;
using System.Reflection;

namespace RdpTroubleshoot.Console;

/// <summary>The host that the engine sees.</summary>
internal sealed class ConsoleHost(RunResult result) : PSHost
{
    /// <inheritdoc/>
    public override string Name => "RdpTroubleshoot.Console";

    /// <inheritdoc/>
    public override Version Version { get; } = Assembly.GetExecutingAssembly().GetName().Version!;

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override PSHostUserInterface UI { get; } = new ConsoleUserInterface();

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode) => result.Asked = exitCode;

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => throw NoAnswers.Asked("a nested prompt");

    /// <inheritdoc/>
    public override void ExitNestedPrompt()
    {
    }

    /// <inheritdoc/>
    public override void NotifyBeginApplication()
    {
    }

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
    }
}
