"""Recalculates the workbook given as argument in LibreOffice headless, and prints the median seconds of a recalculation after one edit.

The workbook has the sheets Dati (tags in A, amounts in B, from row 2) and Totali (500 SUMIFS with wildcards in B).
Exits with 3 where LibreOffice's Python bridge is missing.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

try:
    import uno
    from com.sun.star.beans import PropertyValue
except ImportError:
    sys.exit(3)

path = os.path.abspath(sys.argv[1])
profile = tempfile.mkdtemp()
pipe = "pmap%d" % os.getpid()
office = subprocess.Popen(
    [
        "soffice",
        "--headless",
        "--norestore",
        "-env:UserInstallation=file://" + profile,
        "--accept=pipe,name=%s;urp;" % pipe,
    ]
)
try:
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    context = None
    for _ in range(150):
        try:
            context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            break
        except Exception:
            time.sleep(0.2)
    if context is None:
        sys.exit(3)
    desktop = context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL("file://" + path, "_blank", 0, (hidden,))
    data, totals = (document.Sheets.getByName(name) for name in ("Dati", "Totali"))
    times = []
    for edit in range(3):
        start = time.time()
        data.getCellRangeByName("B2").Value = 1000 + edit
        checked = sum(totals.getCellByPosition(1, row).Value for row in range(500))
        times.append(time.time() - start)
    print(sorted(times)[1], checked)
    document.close(True)
    desktop.terminate()
finally:
    office.terminate()
    office.wait()
    shutil.rmtree(profile, ignore_errors=True)
