using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text;
using RdpTroubleshoot.Completion;
using RdpTroubleshoot.ErrorCodes;

namespace RdpTroubleshoot.Commands;

/// <summary>Says what error codes of Remote Desktop mean, and what they do not prove.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, "RdpErrorCode", DefaultParameterSetName = CodeSet)]
[OutputType(typeof(ErrorCodeInfo))]
public sealed class ResolveRdpErrorCodeCommand : PSCmdlet
{
    /// <summary>The type name that chooses the table as view of what <c>-List</c> puts out.</summary>
    internal const string ListedType = "RdpTroubleshoot.ErrorCodes.ErrorCodeInfo#Listed";

    private const string CodeSet = "Code";
    private const string ListSet = "List";

    private readonly StringBuilder lines = new();
    private bool hasLines;
    private long? extended;

    /// <summary>Numbers, texts with codes in them, or events.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = CodeSet)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(ErrorCodeCompleter))]
    public object[] Code { get; set; } = [];

    /// <summary>The extended error code that was shown with the code.</summary>
    [Parameter(Position = 1, ParameterSetName = CodeSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ErrorCodeCompleter))]
    public object? ExtendedCode { get; set; }

    /// <summary>The family of the numbers; without it they are read as the error code of mstsc where that has them.</summary>
    [Parameter]
    public ErrorCodeFamily? Family { get; set; }

    /// <summary>Lists every code that is known.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ListSet)]
    public SwitchParameter List { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (ExtendedCode is null)
        {
            return;
        }

        string text = ErrorCodeInput.TextOf(ExtendedCode);
        ErrorTextResult result = ErrorText.Parse(text);
        if (result.Codes.Count != 1 || result.Codes[0].ExtendedValue is not null)
        {
            string problem = result.Problem.Length > 0 ? result.Problem : "The extended code is one number.";
            ThrowTerminatingError(Errors.ErrorCodeNotFound(problem, text));
        }

        extended = result.Codes[0].Value;
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (List)
        {
            WriteList();
            return;
        }

        foreach (object? input in (object?[]?)Code ?? [null])
        {
            Process(ErrorCodeInput.Of(input));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => WriteLines();

    /// <summary>Lines of prose are put together: a dialog or a log arrives line by line from Get-Content and Get-Clipboard.</summary>
    private void Process(ErrorCodeInput input)
    {
        if (input.IsLine)
        {
            if (lines.Length + input.Text.Length >= ErrorText.MaximumLength)
            {
                WriteLines();
            }

            lines.Append(input.Text).Append('\n');
            hasLines = true;
            return;
        }

        WriteLines();
        if (input.Event is ErrorCodeEvent entry)
        {
            WriteEvent(entry);
        }
        else if (input.Codes.Count > 0)
        {
            WriteCodes(input.Codes, "");
        }
        else
        {
            WriteText(input.Text);
        }
    }

    private void WriteLines()
    {
        if (hasLines)
        {
            string text = lines.ToString(0, lines.Length - 1);
            lines.Clear();
            hasLines = false;
            WriteText(text);
        }
    }

    private void WriteText(string text)
    {
        ErrorTextResult result = ErrorText.Parse(text);
        if (result.Codes.Count == 0)
        {
            WriteError(Errors.ErrorCodeNotFound(result.Problem, text));
        }

        if (result.IsCut)
        {
            WriteWarning($"The text holds more codes than the first {ErrorText.MaximumCodes}, which are resolved.");
        }

        WriteCodes(result.Codes, "");
    }

    private void WriteEvent(ErrorCodeEvent entry)
    {
        if (entry.Codes.Count == 0)
        {
            WriteVerbose($"No error code in {entry.FoundIn}.");
        }

        WriteCodes(entry.Codes, entry.FoundIn);
    }

    private void WriteCodes(IEnumerable<FoundCode> codes, string foundIn)
    {
        foreach (FoundCode code in codes)
        {
            WriteObject(ErrorCodeResolver.Resolve(code with { ExtendedValue = code.ExtendedValue ?? extended }, Family, foundIn));
        }
    }

    private void WriteList()
    {
        foreach (ErrorCodeInfo row in ErrorCodeTable.All.Where(row => Family is null || row.Family == Family))
        {
            var listed = new PSObject(row);
            listed.TypeNames.Insert(0, ListedType);
            WriteObject(listed);
        }
    }
}
