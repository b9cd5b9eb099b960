using System.Collections.Generic;
using System.Management.Automation;
using RdpTroubleshoot.Binding;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Reports.Channel;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Commands;

/// <summary>Makes diagnoses of what a script from <c>New-RdpScript</c> put out, however it came here.</summary>
[Cmdlet(VerbsData.ConvertFrom, "RdpScriptOutput")]
[OutputType(typeof(Diagnosis), typeof(HostSnapshot))]
public sealed class ConvertFromRdpScriptOutputCommand : RdpCommand
{
    private readonly ScriptOutputTexts texts = new();

    /// <summary>What came back: text, JSON text, or the object of the cmdlet that ran the script.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject InputObject { get; set; } = "";

    /// <inheritdoc/>
    protected override void Process()
    {
        // One object and no array: a line from another machine loses who it is from where it is put into one.
        texts.Add(InputObject);
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (texts.IsTooLong)
        {
            WriteError(Errors.ScriptOutputTooLong());
            return;
        }

        var reader = new ChannelReader();
        foreach (string text in texts.Read())
        {
            reader.Add(text);
        }

        IReadOnlyList<ChannelReading> readings = reader.Read();
        foreach (ChannelReading reading in readings)
        {
            Write(reading);
        }

        if (reader.DamagedLines > 0)
        {
            WriteError(Errors.ScriptOutputDamaged("a machine line is cut off or altered", reader.DamagedLines));
        }
        else if (readings.Count == 0)
        {
            WriteError(Errors.ScriptOutputNotFound(texts.Length));
        }
    }

    private void Write(ChannelReading reading)
    {
        if (reading.Missing.Count > 0)
        {
            WriteError(Errors.ScriptOutputIncomplete(reading.Problem, reading.Missing));
        }
        else if (reading.Problem.Length > 0)
        {
            WriteError(Errors.ScriptOutputDamaged(reading.Problem, 1));
        }
        else if (reading.Snapshot is HostSnapshot snapshot)
        {
            WriteObject(snapshot);
        }
        else if (reading.Diagnosis is ChannelDiagnosis diagnosis)
        {
            WarnIfShort(diagnosis);
            WriteObject(diagnosis.Diagnosis);
        }
    }

    private void WarnIfShort(ChannelDiagnosis diagnosis)
    {
        if (diagnosis.IsShort)
        {
            string where = diagnosis.Whole.Length > 0
                ? $" All of it is in {diagnosis.Whole} on the machine: run the script again with Part=1, Part=2 and so on, and give all outputs together."
                : " It could not be kept on the machine: give the script a folder with Folder=<path>.";
            WriteWarning($"{diagnosis.Diagnosis.ComputerName}: the verdict and its root causes fitted through, {diagnosis.Left} findings and longer texts did not.{where}");
        }
    }
}
