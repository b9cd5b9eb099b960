using System;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>A COM object that is used by the names of its members (IDispatch): CoCreateInstance (combaseapi.h).</summary>
internal sealed class ComObject : IDisposable
{
    // CLSCTX_INPROC_SERVER (wtypesbase.h).
    private const uint InProcess = 0x1;

    // IID_IUnknown (unknwn.h).
    private static readonly Guid Unknown = new("00000000-0000-0000-C000-000000000046");

    private readonly string name;

    private ComObject(object instance, string name)
    {
        Instance = instance;
        this.name = name;
    }

    /// <summary>The object itself, to hand it to another one.</summary>
    public object Instance { get; }

    /// <summary>Makes an object.</summary>
    /// <param name="classId">Its class.</param>
    /// <param name="name">Its interface, for messages.</param>
    public static ComObject Create(Guid classId, string name)
    {
        Guid unknown = Unknown;
        int result = CoCreateInstance(ref classId, null, InProcess, ref unknown, out object? instance);
        return result >= 0 && instance is not null ? new ComObject(instance, name) : throw new NativeException($"{nameof(CoCreateInstance)} of {name}", result);
    }

    /// <summary>An object that a member gave.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="name">Its interface, for messages.</param>
    public static ComObject Of(object? instance, string name) => instance is not null ? new ComObject(instance, name) : throw new UnreadableException($"there is no {name}");

    /// <summary>Reads a property.</summary>
    /// <param name="property">Its name.</param>
    public object? Get(string property) => Invoke(property, BindingFlags.GetProperty);

    /// <summary>Writes a property.</summary>
    /// <param name="property">Its name.</param>
    /// <param name="value">Its new value.</param>
    public void Set(string property, object value) => Invoke(property, BindingFlags.SetProperty, value);

    /// <summary>Calls a method.</summary>
    /// <param name="method">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    public object? Call(string method, params object[] arguments) => Invoke(method, BindingFlags.InvokeMethod, arguments);

    /// <inheritdoc/>
    public void Dispose()
    {
#pragma warning disable CA1416 // Only Windows makes such an object.
        if (Marshal.IsComObject(Instance))
        {
            Marshal.ReleaseComObject(Instance);
        }
#pragma warning restore CA1416
    }

    private object? Invoke(string member, BindingFlags how, params object[] arguments)
    {
        try
        {
            return Instance.GetType().InvokeMember(member, how, null, Instance, arguments, CultureInfo.InvariantCulture);
        }
        catch (TargetInvocationException failure) when (failure.InnerException is not null)
        {
            throw new NativeException($"{name}::{member}", failure.InnerException.HResult);
        }
        catch (COMException failure)
        {
            throw new NativeException($"{name}::{member}", failure.HResult);
        }
    }

    [DllImport("ole32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int CoCreateInstance(
        ref Guid classId, [MarshalAs(UnmanagedType.IUnknown)] object? outer, uint context, ref Guid interfaceId, [MarshalAs(UnmanagedType.IUnknown)] out object? instance);
}
